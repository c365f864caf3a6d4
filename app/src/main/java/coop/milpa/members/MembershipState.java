package coop.milpa.members;

/** What someone in the register is to the cooperative on a day. */
public enum MembershipState {
    /** Belongs to it. */
    ACTIVE,
    /** Left at her own wish. */
    RESIGNED,
    /** Was put out by an organ. */
    EXPELLED,
    /** Has died. */
    DECEASED,
    /** Belongs to the cooperative that hers was merged into, or was the same person as another in the register. */
    MERGED
}
