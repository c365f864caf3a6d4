package coop.milpa.credit.web;

import coop.milpa.credit.CreditType;
import coop.milpa.credit.CreditVersion;
import coop.milpa.kernel.YearDays;
import coop.milpa.loan.Allocation;
import coop.milpa.loan.EarlyPayment;
import coop.milpa.loan.LoanFee;
import coop.milpa.loan.LoanMethod;
import coop.milpa.loan.LoanStep;
import coop.milpa.loan.Portion;
import coop.milpa.platform.Source;
import coop.milpa.web.Message;
import coop.milpa.web.Words;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What may be chosen in the form of a version, in words. */
@Component
class VersionOptions {

    private final Words words;

    VersionOptions(Words words) {
        this.words = words;
    }

    /** By field: value to words, in their order. */
    Map<String, Map<String, String>> in(Locale reader) {
        Map<String, Map<String, String>> options = new HashMap<>();
        options.put("offered", named("offered", List.of("YES", "NO"), reader));
        options.put("type", of("type", CreditType.values(), reader));
        options.put("method", of("method", LoanMethod.values(), reader));
        options.put("unit", of("unit", LoanStep.Unit.values(), reader));
        options.put("yearDays", of("yearDays", new YearDays[] {YearDays.DAYS_365, YearDays.DAYS_360}, reader));
        options.put(
                "rounding",
                named("rounding", VersionForm.ROUNDINGS.stream().map(Enum::name).toList(), reader));
        options.put("feeKind", of("feeKind", LoanFee.Kind.values(), reader));
        options.put("feeWhen", of("feeWhen", LoanFee.When.values(), reader));
        options.put("early", of("early", EarlyPayment.values(), reader));
        options.put("dueOrder", orders(reader));
        options.put("advanceOrder", orders(reader));
        options.put("future", of("future", Allocation.Future.values(), reader));
        options.put("bandLevel", of("level", CreditVersion.Level.values(), reader));
        options.put(
                "status",
                named("status", List.of(Source.Status.UNCONFIRMED.name(), Source.Status.CONFIRMED.name()), reader));
        return options;
    }

    private Map<String, String> orders(Locale reader) {
        Map<String, String> options = new LinkedHashMap<>();
        PortionOrder.all().forEach(order -> options.put(PortionOrder.name(order), said(order, reader)));
        return options;
    }

    private String said(List<Portion> order, Locale reader) {
        return order.stream().map(portion -> said("portion." + portion, reader)).collect(Collectors.joining(", "));
    }

    private Map<String, String> of(String group, Enum<?>[] values, Locale reader) {
        return named(group, List.of(values).stream().map(Enum::name).toList(), reader);
    }

    private Map<String, String> named(String group, List<String> names, Locale reader) {
        Map<String, String> options = new LinkedHashMap<>();
        names.forEach(name -> options.put(name, said(group + "." + name, reader)));
        return options;
    }

    private String said(String choice, Locale reader) {
        return words.said(Message.of("choice.credit." + choice), reader);
    }
}
