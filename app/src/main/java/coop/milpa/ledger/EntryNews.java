package coop.milpa.ledger;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import java.util.List;

/**
 * Which entries were written, for whoever reacts to them. They are noted in the transaction that writes them, and only
 * where somebody listens; history that is imported is none.
 */
public interface EntryNews {

    /** An entry with more accounts than so many is told without what it did to them. */
    int ACCOUNTS_MAX = 50;

    /** From the end of the caller's transaction on, what is written in this cooperative is noted. */
    void listen(CooperativeId cooperative);

    /** Nothing is noted any more, and what nobody took is forgotten. */
    void stop(CooperativeId cooperative);

    /** The cooperatives in which somebody listens. */
    List<CooperativeId> listened();

    /**
     * Takes what was written, in the caller's transaction: who takes it has to keep what it makes of it there, too. Of
     * one guarded account it is in the order in which its entries were made, but for {@link BulkEntry}. If somebody
     * else is taking, there is nothing.
     */
    List<Written> take(CooperativeId cooperative, int limit);

    /**
     * An entry that was written.
     *
     * @param head  what it says
     * @param accounts  how many accounts it touches
     * @param lines  its lines, in order; none if it touches more than {@link #ACCOUNTS_MAX} accounts
     */
    record Written(EntryHead head, int accounts, List<Side> lines) {

        public Written {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line of it.
     *
     * @param account  the account's number
     * @param code  where the account stands in the chart
     * @param amount  positive for a debit
     * @param owed  whether the cooperative owes it to whoever's account it is: savings, not a drawer
     */
    record Side(String account, AccountCode code, Money amount, boolean owed) {}
}
