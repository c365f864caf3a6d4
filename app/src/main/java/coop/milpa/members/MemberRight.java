package coop.milpa.members;

/** What good standing is asked for. */
public enum MemberRight {
    /** To vote and to be elected. */
    VOTE,
    /** To be lent money. */
    CREDIT,
    /** To be helped by welfare funds. */
    BENEFIT,
    /** To be paid a part of the surplus. */
    SURPLUS
}
