package coop.milpa.savings.web;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.RateTier;
import coop.milpa.kernel.YearDays;
import coop.milpa.platform.Source;
import coop.milpa.savings.ProductVersion;
import coop.milpa.savings.ProductVersion.Earning;
import coop.milpa.savings.ProductVersion.Posting;
import coop.milpa.web.Aspect;
import coop.milpa.web.Words;
import java.math.BigDecimal;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what a product earns so that those who save understand it. */
@Component
class EarningWords {

    private static final String PREFIX = "page.savings.earning.";

    private final MessageSource messages;
    private final Words words;

    EarningWords(MessageSource messages, Words words) {
        this.messages = messages;
        this.words = words;
    }

    /** All that a version says. */
    List<Aspect> of(ProductVersion version, Locale reader) {
        Earning earning = version.earning();
        List<Aspect> aspects = new ArrayList<>();
        aspects.add(new Aspect(PREFIX + "rate", rate(version, reader)));
        aspects.add(new Aspect(PREFIX + "base", say("base." + earning.base().name(), reader)));
        if (earning.minimumToEarn().signum() > 0) {
            String least = money(earning.minimumToEarn(), version.currency());
            aspects.add(new Aspect(PREFIX + "minimum", say("minimum.from", reader, least)));
        }
        aspects.add(new Aspect(PREFIX + "posting", posting(earning.posting(), reader)));
        aspects.add(new Aspect(PREFIX + "year-days", yearDays(earning.yearDays(), reader)));
        aspects.add(new Aspect(
                PREFIX + "withholding",
                earning.withholding().isZero()
                        ? say("withholding.none", reader)
                        : say(
                                "withholding.percent",
                                reader,
                                earning.withholding().toText())));
        aspects.add(new Aspect("page.savings.source", source(version.source(), reader)));
        return aspects;
    }

    /** The rate, or the rates by size of balance. */
    String rate(ProductVersion version, Locale reader) {
        Earning earning = version.earning();
        return earning.flatRate()
                .map(rate -> rate.isZero() ? say("rate.none", reader) : say("rate.flat", reader, rate.toText()))
                .orElseGet(() -> earning.rates().tiers().stream()
                        .map(tier -> tier(tier, version.currency(), reader))
                        .collect(Collectors.joining(
                                "; ", "", ". " + say("method." + earning.rates().method(), reader))));
    }

    /** Who decided it, and whether anybody has read that. */
    String source(Source source, Locale reader) {
        return switch (source.status()) {
            case CONFIRMED -> source.text();
            case UNCONFIRMED -> messages.getMessage("page.savings.unconfirmed", of(source.text()), reader);
        };
    }

    private String tier(RateTier tier, Currency currency, Locale reader) {
        return say(
                "rate.tier", reader, money(tier.from(), currency), tier.rate().toText());
    }

    private String posting(Posting posting, Locale reader) {
        boolean plain = posting.yearStartsIn() == Month.JANUARY;
        String month = posting.yearStartsIn().getDisplayName(TextStyle.FULL, reader);
        String often = say("posting." + posting.every().name(), reader);
        return plain ? often : say("posting.year-from", reader, often, month);
    }

    private String yearDays(YearDays days, Locale reader) {
        return switch (days) {
            case DAYS_365 -> say("days.fixed", reader, "365");
            case DAYS_360 -> say("days.fixed", reader, "360");
            case ACTUAL -> say("days.actual", reader);
        };
    }

    private String money(BigDecimal amount, Currency currency) {
        return words.money(Money.of(amount.toPlainString(), currency));
    }

    private String say(String key, Locale reader, String... arguments) {
        return messages.getMessage(PREFIX + key, arguments, reader);
    }

    private static Object[] of(String... arguments) {
        return arguments;
    }
}
