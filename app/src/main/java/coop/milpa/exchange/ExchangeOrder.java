package coop.milpa.exchange;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.receipts.CashDeclaration;

/**
 * A request to buy or sell foreign cash at the window.
 *
 * @param place  whose window, by whom, under which name
 * @param side  bought or sold
 * @param foreign  how much foreign cash, without its sign
 * @param version  of the rates, as they were shown
 * @param cash  who stands behind the cash
 */
public record ExchangeOrder(Place place, Side side, Money foreign, long version, CashDeclaration cash) {

    /**
     * Where something is asked.
     *
     * @param request  makes it safe to ask again
     * @param cashier  who serves
     */
    public record Place(CooperativeId cooperative, RequestId request, ActorId cashier) {}

    public CooperativeId cooperative() {
        return place.cooperative();
    }
}
