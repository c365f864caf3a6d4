package coop.milpa.envelopes;

/** What a list that comes with its cash is for. */
public enum ListKind {
    /** Into savings accounts, row by row. */
    DEPOSITS,
    /** What an employer withheld from his people: it pays what each of them owes. */
    PAYROLL
}
