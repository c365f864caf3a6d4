package coop.milpa.savings.web;

import coop.milpa.kernel.BalanceBase;
import coop.milpa.kernel.TierMethod;
import coop.milpa.kernel.YearDays;
import coop.milpa.platform.Source;
import coop.milpa.savings.ProductRules.Every;
import coop.milpa.savings.ProductRules.Kind;
import coop.milpa.savings.ProductRules.Shortage;
import coop.milpa.web.Message;
import coop.milpa.web.Words;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The options of fields of terms, in words. */
@Component
class TermsOptions {

    private static final List<String> YES_OR_NO = List.of("insured", "offered", "early", "losesBonus", "depositWakes");

    private final Words words;

    TermsOptions(Words words) {
        this.words = words;
    }

    /** By field: value to words, in their order. */
    Map<String, Map<String, String>> in(Locale reader) {
        Map<String, Map<String, String>> options = new HashMap<>();
        for (String field : YES_OR_NO) {
            Map<String, String> both = new LinkedHashMap<>();
            both.put(TermsReader.YES, said("page.savings.yes", reader));
            both.put(TermsReader.NO, said("page.savings.no", reader));
            options.put(field, both);
        }
        options.put("kind", of(List.of(Kind.values()), "page.savings.rules.kind.", reader));
        options.put("every", of(List.of(Every.values()), "enum.savings.every.", reader));
        options.put("shortage", of(List.of(Shortage.values()), "enum.savings.shortage.", reader));
        options.put("base", of(List.of(BalanceBase.values()), "page.savings.earning.base.", reader));
        options.put("method", of(List.of(TierMethod.values()), "page.savings.earning.method.", reader));
        options.put("posting", of(EarningForm.POSTINGS, "page.savings.earning.posting.", reader));
        options.put("yearDays", of(List.of(YearDays.values()), "enum.savings.year-days.", reader));
        options.put("status", of(List.of(Source.Status.values()).reversed(), "enum.savings.status.", reader));
        return options;
    }

    private <E extends Enum<E>> Map<String, String> of(List<E> values, String prefix, Locale reader) {
        Map<String, String> options = new LinkedHashMap<>();
        values.forEach(value -> options.put(value.name(), said(prefix + value.name(), reader)));
        return options;
    }

    private String said(String key, Locale reader) {
        return words.said(Message.of(key), reader);
    }
}
