package coop.milpa.portal;

import coop.milpa.access.Enrolment;
import coop.milpa.kernel.Outcome;
import java.time.Instant;
import java.util.Optional;

/** The phone of a member that makes codes: without one she moves money to nobody else. */
public interface PortalPhones {

    /** Since when she has one. */
    Optional<Instant> since(MemberInside who);

    /** Begins to set one up, once she has shown her password. It counts when its code was shown. */
    Outcome<Enrolment> begin(MemberInside who, String password, String address);

    /** The one that is being set up. */
    Optional<Enrolment> begun(MemberInside who);

    /** It takes the place of the one before, if the code is its own. */
    Outcome<Boolean> confirm(MemberInside who, String code, String address);
}
