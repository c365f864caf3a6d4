package coop.milpa.web;

import coop.milpa.kernel.Money;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes amounts and dates as people of the region read them: {@code Q 1,234.50}, {@code 02/03/2026}. Templates know it
 * as {@code @words}.
 */
@Component("words")
public class Words {

    private static final Map<String, String> SIGNS = Map.of("GTQ", "Q", "PEN", "S/", "USD", "US$");
    private static final char WITHOUT_BREAK = '\u00a0';
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DAY_ENGLISH = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter MONTH_ENGLISH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /** An amount with its sign, never broken between two lines; a negative one has its minus before the sign. */
    public String money(Money money) {
        String sign = sign(money.currency()) + WITHOUT_BREAK;
        String amount = amount(money.minor(), money.currency());
        return money.isNegative() ? "-" + sign + amount.substring(1) : sign + amount;
    }

    /** The same, of minor units. */
    public String money(long minor, Currency currency) {
        return money(new Money(minor, currency));
    }

    /** An amount without its sign, for columns that name the currency in their heading. */
    public String amount(long minor, Currency currency) {
        int digits = currency.getDefaultFractionDigits();
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(new Money(minor, currency).toDecimal());
    }

    /** An amount in words, with its hundredths as a fraction: {@code un quetzal con 50/100}. */
    public String spelled(Money money, Locale locale) {
        return new SpelledAmount(messages, locale).of(money);
    }

    public String sign(Currency currency) {
        return SIGNS.getOrDefault(currency.getCurrencyCode(), currency.getCurrencyCode());
    }

    /** {@code 02/03/2026}; in English {@code 2 Mar 2026}, since its readers do not agree which number is the month. */
    public String day(LocalDate day, Locale locale) {
        return (locale.getLanguage().equals("en") ? DAY_ENGLISH : WrittenDay.PEOPLE).format(day);
    }

    /** The month of a day: {@code 03/2026}; in English {@code Mar 2026}. */
    public String month(LocalDate day, Locale locale) {
        return (locale.getLanguage().equals("en") ? MONTH_ENGLISH : MONTH).format(day);
    }

    /** Day and time of an instant at a place: {@code 02/03/2026 18:45:00}. */
    public String at(Instant instant, ZoneId place, Locale locale) {
        ZonedDateTime there = instant.atZone(place);
        return day(there.toLocalDate(), locale) + " " + TIME.format(there);
    }

    /** What a concept is called; one that has no words yet is shown as it is. */
    public String concept(String concept, Locale locale) {
        return saidOr("concept." + concept, concept, locale);
    }

    /** A message without arguments; where no module has it, what is to be shown otherwise. */
    public String saidOr(String key, String otherwise, Locale locale) {
        return String.valueOf(messages.getMessage(key, null, otherwise, locale));
    }

    /** A message about something, in the language of whoever reads. */
    public String said(Message message, Locale reader) {
        Object[] arguments =
                message.arguments().stream().map(each -> argument(each, reader)).toArray();
        return messages.getMessage(message.key(), arguments, reader);
    }

    /**
     * What may be chosen among the values of a type, in their order; before them, by an empty value, all.
     *
     * @param all  the message for all of them
     * @param each  what stands before the name of a value in its message
     */
    public <E extends Enum<E>> Map<String, String> choices(String all, String each, Class<E> of, Locale reader) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", said(Message.of(all), reader));
        for (E value : of.getEnumConstants()) {
            choices.put(value.name(), said(Message.of(each + value.name()), reader));
        }
        return choices;
    }

    /** What stands in a cell of a list. */
    String cell(Cell cell, Locale reader) {
        return switch (cell) {
            case Cell.Nothing nothing -> "";
            case Cell.Text(String text) -> text;
            case Cell.Day(LocalDate day) -> day(day, reader);
            case Cell.Amount(Money money) -> money(money);
            case Cell.Decimal(BigDecimal figure) -> figure.toPlainString();
            case Cell.Count(long count) -> String.format(Locale.ROOT, "%,d", count);
        };
    }

    private Object argument(Object given, Locale reader) {
        return switch (given) {
            case LocalDate day -> day(day, reader);
            case Money money -> money(money);
            case Message message -> said(message, reader);
            case Long count -> String.format(Locale.ROOT, "%,d", count);
            default -> given;
        };
    }
}
