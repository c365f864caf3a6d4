package coop.milpa.members;

import coop.milpa.kernel.MemberId;

/**
 * Someone who belongs to a cooperative.
 *
 * @param id  names the member for life
 * @param registration  what the register says
 */
public record Member(MemberId id, Registration registration) {

    public String number() {
        return registration.number();
    }

    public String name() {
        return registration.name();
    }
}
