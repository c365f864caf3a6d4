package coop.milpa.papers;

/** How what a paper says stands today. */
public enum PaperStanding {
    /** As it says. */
    STANDS,
    /** It does, but what it comes to is not told yet: somebody still has to count it. */
    AMOUNT_UNTOLD,
    /** What it says was undone. */
    UNDONE,
    /** What it says has ended. */
    ENDED
}
