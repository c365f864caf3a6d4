package coop.milpa.exchange;

/** Which way foreign cash passes the window, as the cooperative sees it. */
public enum Side {
    /** Foreign cash comes, national cash goes. */
    PURCHASE,
    /** Foreign cash goes, national cash comes. */
    SALE
}
