package coop.milpa.credit.web;

import coop.milpa.credit.CreditVersion;
import coop.milpa.credit.CreditVersion.Band;
import coop.milpa.credit.CreditVersion.Cycle;
import coop.milpa.loan.EarlyPayment;
import coop.milpa.loan.LoanFee;
import coop.milpa.loan.LoanMethod;
import coop.milpa.loan.LoanStep;
import coop.milpa.loan.Portion;
import coop.milpa.web.Aspect;
import coop.milpa.web.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what is lent under a version of a product so that those who borrow understand it. */
@Component
class VersionWords {

    private static final String PREFIX = "page.credit.version.";
    private static final String CHOICE = "choice.credit.";

    private final MessageSource messages;
    private final Words words;

    VersionWords(MessageSource messages, Words words) {
        this.messages = messages;
        this.words = words;
    }

    /** All that a version says. */
    List<Aspect> of(CreditVersion version, Locale reader) {
        var told = new Told(new ArrayList<>(), version, reader);
        offer(told);
        plan(told);
        price(told);
        paying(told);
        eligibility(told);
        told.add("bands", version.bands().stream().map(told::band).collect(Collectors.joining("; ")));
        told.add(
                "source",
                version.source().text() + " · "
                        + told.choice("status." + version.source().status()));
        return List.copyOf(told.aspects);
    }

    /** The rate of the first loan, and from which loan on it is another. */
    String rates(CreditVersion version, Locale reader) {
        return new Told(new ArrayList<>(), version, reader).rates();
    }

    /** How many instalments, and how far apart. */
    String instalments(CreditVersion version, Locale reader) {
        return new Told(new ArrayList<>(), version, reader).instalments();
    }

    /** What an instalment is made of. */
    String method(CreditVersion version, Locale reader) {
        return new Told(new ArrayList<>(), version, reader)
                .choice("method." + version.plan().method());
    }

    private static void offer(Told told) {
        CreditVersion.Offer offer = told.version.offer();
        told.add("offered", told.choice("offered." + (offer.open() ? "YES" : "NO")));
        told.add("type", told.choice("type." + offer.type()));
        told.add("amounts", told.say("amounts.between", told.money(offer.minimum()), told.money(offer.maximum())));
    }

    private static void plan(Told told) {
        CreditVersion.Plan plan = told.version.plan();
        told.add("method", told.choice("method." + plan.method()));
        told.add("instalments", told.instalments());
        told.add("grace", plan.graceMax() == 0 ? told.say("none") : told.say("grace.most", number(plan.graceMax())));
        boolean byDays = told.version.paying().early() != EarlyPayment.SCHEDULED || plan.method() == LoanMethod.CUSTOM;
        told.add("interest", byDays ? told.choice("yearDays." + plan.yearDays()) : told.say("interest.periods"));
        if (plan.multiple() > 1) {
            told.add("multiple", told.money(plan.multiple()));
        }
        told.add("rounding", told.choice("rounding." + plan.rounding()));
    }

    private static void price(Told told) {
        CreditVersion.Price price = told.version.price();
        told.add("rate", told.rates());
        told.add("ceiling", price.ceiling().map(rate -> rate.toText() + " %").orElseGet(() -> told.say("none")));
        told.add(
                "fees",
                price.fees().isEmpty()
                        ? told.say("none")
                        : price.fees().stream().map(told::fee).collect(Collectors.joining("; ")));
    }

    private static void paying(Told told) {
        CreditVersion.Paying paying = told.version.paying();
        told.add("early", told.choice("early." + paying.early()));
        told.add("due-order", told.order(paying.allocation().due()));
        told.add("advance-order", told.order(paying.allocation().inAdvance()));
        told.add("future", told.choice("future." + paying.allocation().future()));
        CreditVersion.Penalty penalty = paying.penalty();
        told.add(
                "penalty",
                penalty.rate().isZero()
                        ? told.say("none")
                        : told.say("penalty.of", penalty.rate().toText(), number(penalty.graceDays())));
    }

    private static void eligibility(Told told) {
        CreditVersion.Eligibility who = told.version.eligibility();
        told.add(
                "seniority",
                who.seniorityDays() == 0 ? told.say("none") : told.say("seniority.days", number(who.seniorityDays())));
        told.add(
                "encaje",
                who.encaje()
                        .map(times -> told.say("encaje.times", plain(times)))
                        .orElseGet(() -> told.say("encaje.none")));
        told.add(
                "retained",
                who.retained().isZero() ? told.say("none") : who.retained().toText() + " %");
    }

    private static String number(int number) {
        return String.valueOf(number);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** What has been said so far, to whom, of which version. */
    private final class Told {

        private final List<Aspect> aspects;
        private final CreditVersion version;
        private final Locale reader;

        private Told(List<Aspect> aspects, CreditVersion version, Locale reader) {
            this.aspects = aspects;
            this.version = version;
            this.reader = reader;
        }

        void add(String label, String text) {
            aspects.add(new Aspect(PREFIX + label, text));
        }

        String say(String key, String... arguments) {
            return messages.getMessage(PREFIX + key, arguments, reader);
        }

        String choice(String key) {
            return messages.getMessage(CHOICE + key, new Object[0], reader);
        }

        String money(long minor) {
            return words.money(minor, version.currency());
        }

        String rates() {
            return version.price().cycles().stream().map(this::rate).collect(Collectors.joining("; "));
        }

        private String rate(Cycle cycle) {
            String rate = cycle.rate().toText();
            return cycle.from() == 1 ? rate + " %" : say("rate.from", rate, number(cycle.from()));
        }

        String instalments() {
            CreditVersion.Plan plan = version.plan();
            int least = plan.instalments().least();
            int most = plan.instalments().most();
            String count = least == most ? number(least) : say("instalments.between", number(least), number(most));
            return plan.method() == LoanMethod.CUSTOM
                    ? say("instalments.agreed", count)
                    : count + ", " + step(plan.step());
        }

        private String step(LoanStep step) {
            return step.every() == 1
                    ? say("step." + step.unit() + ".one")
                    : say("step." + step.unit() + ".many", number(step.every()));
        }

        private String fee(LoanFee fee) {
            String value = switch (fee.kind()) {
                case FLAT ->
                    words.money(
                            fee.value()
                                    .movePointRight(version.currency().getDefaultFractionDigits())
                                    .longValueExact(),
                            version.currency());
                case PERCENT_OF_PRINCIPAL, PERCENT_OF_BALANCE -> say("fee." + fee.kind(), plain(fee.value()));
            };
            return fee.name() + ": " + value + ", " + say("fee." + fee.when());
        }

        private String order(List<Portion> order) {
            return order.stream().map(portion -> choice("portion." + portion)).collect(Collectors.joining(", "));
        }

        private String band(Band band) {
            return say("bands.to", money(band.upTo()), choice("level." + band.level()), number(band.votes()));
        }
    }
}
