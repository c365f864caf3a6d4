package coop.milpa.credit;

import coop.milpa.kernel.Money;

/**
 * All loans of a product, currency and class together when a day ended.
 *
 * @param product  its code
 * @param loanClass  its code, see {@link ProvisionScheme}
 * @param loans  how many
 * @param balance  what is owed of their principal
 * @param required  what is to be set aside, rounded for each loan
 * @param late  of the balance, what is at risk
 */
public record PortfolioRow(String product, String loanClass, long loans, Money balance, Money required, AtRisk late) {

    /**
     * The balance of loans that are late for more than so many days: all that is owed of their principal, not only what
     * is overdue.
     */
    public record AtRisk(Money over0, Money over30, Money over60, Money over90) {

        public AtRisk plus(AtRisk other) {
            return new AtRisk(
                    over0.plus(other.over0),
                    over30.plus(other.over30),
                    over60.plus(other.over60),
                    over90.plus(other.over90));
        }

        /** The one of PAR 1, 30, 60 or 90. */
        public Money over(Par par) {
            return switch (par) {
                case PAR_1 -> over0;
                case PAR_30 -> over30;
                case PAR_60 -> over60;
                case PAR_90 -> over90;
            };
        }
    }

    /** Portfolio at risk, as it is usually told. */
    public enum Par {
        /** At least one day late. */
        PAR_1,
        /** More than 30 days late. */
        PAR_30,
        PAR_60,
        PAR_90
    }
}
