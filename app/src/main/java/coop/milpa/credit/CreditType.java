package coop.milpa.credit;

/** What a loan is for, as supervisors sort loans: what is expected to be lost of it depends on this. */
public enum CreditType {
    /** Of a family or one person's trade. */
    MICRO,
    SMALL_BUSINESS,
    COMMERCIAL,
    CONSUMER,
    /** To buy, build or mend a home. */
    HOUSING,
    AGRICULTURE
}
