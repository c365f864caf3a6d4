package coop.milpa.api;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.Acting;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * The system that sent a request, kept with it by whoever let it in.
 *
 * @param home  whose system it is
 * @param code  of the cooperative or federation; none for the network's
 * @param acting  its key as an actor, and from where
 */
public record Client(CooperativeId home, Optional<String> code, Acting acting) {

    private static final String ATTRIBUTE = Client.class.getName();

    /** Says that a request is this system's. */
    public void enter(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Whose request it is; nobody's if it came past the door of systems. */
    public static Optional<Client> of(HttpServletRequest request) {
        return Optional.ofNullable((Client) request.getAttribute(ATTRIBUTE));
    }
}
