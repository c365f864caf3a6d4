package coop.milpa.counter;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import coop.milpa.members.Member;
import coop.milpa.receipts.CashDeclaration;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is asked at the window.
 *
 * @param place  where, by whom, under which name
 * @param visitor  for whom
 * @param choice  what, of those that were shown
 * @param said  how much, and whatever else the choice asks
 * @param cash  who stands behind the cash
 */
public record CounterOrder(Place place, Visitor visitor, CounterChoice choice, Said said, CashDeclaration cash) {

    /**
     * Among the fields: who saw the thumbprint of somebody who does not sign, by name and document, as it is printed on
     * the slip.
     */
    public static final String WITNESS = "counter-witness";

    /** Among the fields: who signs besides whoever stands at the window, by the id of the register of people. */
    public static final String COSIGNER = "counter-cosigner";

    /**
     * Where something is asked.
     *
     * @param request  makes it safe to ask again
     * @param cashier  who serves
     * @param branch  where her drawer stands
     */
    public record Place(CooperativeId cooperative, RequestId request, ActorId cashier, BranchId branch) {}

    /**
     * What was said at the window.
     *
     * @param amount  without its sign; nothing where the product finds it, see {@link CounterChoice.Asks#amount}
     * @param fields  what was written into the choice's fields, by their keys; those left empty are not there
     */
    public record Said(Money amount, SortedMap<String, String> fields) {

        public Said {
            fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        }

        /** Only an amount. */
        public static Said of(Money amount) {
            return new Said(amount, new TreeMap<>());
        }
    }

    public Money amount() {
        return said.amount();
    }

    /** What was written into a field; empty if nothing was. */
    public String text(String field) {
        return said.fields().getOrDefault(field, "");
    }

    /**
     * The member who is served.
     *
     * @throws java.util.NoSuchElementException if she is none, which only a product that serves others is asked
     */
    public Member member() {
        return visitor.member().orElseThrow();
    }

    public CooperativeId cooperative() {
        return place.cooperative();
    }

    /** Who stands at the window, and who signs besides. */
    public Set<PartyId> acting() {
        return text(COSIGNER).isEmpty() || text(COSIGNER).equals(cash.executor().toString())
                ? Set.of(cash.executor())
                : Set.of(cash.executor(), PartyId.parse(text(COSIGNER)));
    }
}
