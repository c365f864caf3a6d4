package coop.milpa.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the permission that a route asks for: on its method, or on its controller for all that have none of their own.
 * A route without one is closed to everybody. Which cooperative's permission it is stands in the route: a variable
 * {@code {cooperative}} or {@code {federation}} is the code of whoever is meant, otherwise it is the network.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

    /** Nobody has to be signed in. */
    String NOTHING = "nothing";

    /** Whoever has shown a password may come, though a second factor is still due. */
    String FIRST_STEP = "first-step";

    /** Whoever is signed in may come. */
    String SIGN_IN = "sign-in";

    /** A member of the cooperative that the route names may come, by a door of her own ({@link OtherDoor}). */
    String MEMBER = "member";

    /**
     * The {@linkplain Permission#name name} of a permission, {@link #SIGN_IN}, {@link #FIRST_STEP},
     * {@link #MEMBER} or {@link #NOTHING}.
     */
    String value();
}
