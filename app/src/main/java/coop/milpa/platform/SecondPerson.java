package coop.milpa.platform;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import java.util.function.Supplier;

/**
 * Lets somebody who stands at another's page do one thing there, as herself. The module that knows who may come in
 * answers; where it does not run, nobody can.
 */
public interface SecondPerson {

    /**
     * What she types.
     *
     * @param name  as she signs in
     * @param code  of her phone, if she is asked for one; else empty
     * @param address  of the other end of the line
     */
    record Shown(String name, String password, String code, String address) {

        /** Says nothing of password and code, so that no log has them. */
        @Override
        public String toString() {
            return name + " from " + address;
        }
    }

    /**
     * Works as her. She is not signed in by it: whoever's page it is stays.
     *
     * @param permission  that she has in this cooperative
     * @return what the work answers; or why she could not come in
     */
    <T> Outcome<T> as(CooperativeId cooperative, Shown person, String permission, Supplier<Outcome<T>> work);
}
