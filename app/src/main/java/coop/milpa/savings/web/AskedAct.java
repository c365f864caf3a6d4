package coop.milpa.savings.web;

import coop.milpa.kernel.Money;
import coop.milpa.savings.SavingsPosition;

/**
 * Something that is asked of an account, as a form said it.
 *
 * @param position  where the account stands before it
 * @param amount  how much; zero where the act decides
 * @param other  number of the account that takes, for transfers
 */
record AskedAct(Act act, SavingsPosition position, Money amount, String other, WindowForm.Window window) {

    String number() {
        return position.account().terms().number();
    }
}
