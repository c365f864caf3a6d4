package coop.milpa.members;

import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.PartyId;

/**
 * Someone who belongs to a cooperative.
 *
 * @param id  names the member for life
 * @param party  the person or body that the member is
 * @param registration  what the register says
 */
public record Member(MemberId id, PartyId party, Registration registration) {

    public String number() {
        return registration.number();
    }

    public String name() {
        return registration.name();
    }
}
