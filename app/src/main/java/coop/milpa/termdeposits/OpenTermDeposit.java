package coop.milpa.termdeposits;

/**
 * A request to open a deposit, at the rates of the open day.
 *
 * @param order  whose books, which request, who
 * @param owner  number of the member whose money it is
 * @param asked  which product, how much, for how long
 * @param instructions  what is to be done with interest and, in the end, with the money
 * @param from  where the money comes from
 */
public record OpenTermDeposit(TermOrder order, String owner, Quote.Asked asked, Instructions instructions, Means from) {

    /**
     * What is to be done.
     *
     * @param renewal  when the term ends
     * @param savings  number of the owner's savings account that takes what is paid, in the deposit's currency
     */
    public record Instructions(Renewal renewal, String savings) {}
}
