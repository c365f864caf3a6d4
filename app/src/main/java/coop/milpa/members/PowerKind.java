package coop.milpa.members;

import coop.milpa.kernel.Money;
import coop.milpa.members.Mandate.Power;
import coop.milpa.members.Mandate.Scope;
import java.util.Optional;

/** Powers as forms, commands and pages name them: how far they go, without how much. */
public enum PowerKind {
    JOINT_ALL("members.power.joint-all"),
    JOINT_EITHER("members.power.joint-either"),
    ATTORNEY("members.power.attorney"),
    ATTORNEY_WITHDRAWALS("members.power.attorney-withdrawals"),
    ATTORNEY_ENQUIRIES("members.power.attorney-enquiries"),
    AUTHORISED("members.power.authorised");

    private final String key;

    PowerKind(String key) {
        this.key = key;
    }

    /** What a power is. */
    public static PowerKind of(Power power) {
        return switch (power) {
            case Power.Joint joint -> joint.allSign() ? JOINT_ALL : JOINT_EITHER;
            case Power.Attorney attorney ->
                switch (attorney.scope()) {
                    case ALL -> ATTORNEY;
                    case WITHDRAWALS -> ATTORNEY_WITHDRAWALS;
                    case ENQUIRIES -> ATTORNEY_ENQUIRIES;
                };
            case Power.Authorised authorised -> AUTHORISED;
        };
    }

    /** The message that says how far it goes. */
    public String key() {
        return key;
    }

    /** Whether it is about one account. */
    public boolean isJoint() {
        return this == JOINT_ALL || this == JOINT_EITHER;
    }

    /** Whether it may have a maximum. */
    public boolean isOfAttorney() {
        return this == ATTORNEY || this == ATTORNEY_WITHDRAWALS || this == ATTORNEY_ENQUIRIES;
    }

    /**
     * Such a power.
     *
     * @param most  the most at once, of an attorney
     * @param mostADay  the most on one day, of an attorney
     */
    public Power power(Optional<Money> most, Optional<Money> mostADay) {
        return switch (this) {
            case JOINT_ALL -> new Power.Joint(true);
            case JOINT_EITHER -> new Power.Joint(false);
            case ATTORNEY -> new Power.Attorney(Scope.ALL, most, mostADay);
            case ATTORNEY_WITHDRAWALS -> new Power.Attorney(Scope.WITHDRAWALS, most, mostADay);
            case ATTORNEY_ENQUIRIES -> new Power.Attorney(Scope.ENQUIRIES, most, mostADay);
            case AUTHORISED -> new Power.Authorised();
        };
    }
}
