package coop.milpa.imports.internal;

/** Is told of the days of one account after another, each account's in order. */
interface AccountDayWatcher {

    void saw(AccountDay day);

    /** No more days of this account. */
    default void accountEnds() {}
}
