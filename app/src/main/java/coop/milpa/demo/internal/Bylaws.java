package coop.milpa.demo.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.members.MemberKind;
import coop.milpa.platform.SettingKey;
import coop.milpa.platform.Settings;
import coop.milpa.platform.Settings.Decision;
import coop.milpa.platform.Source;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the demo's cooperatives decided about fees and contributions: made up, and decided where settings are. */
@Component
class Bylaws {

    private static final Source SOURCE = Source.unconfirmed("demo");
    private static final String SCHEME = "demo-resguardo";

    private final Settings settings;

    Bylaws(Settings settings) {
        this.settings = settings;
    }

    /** Decides them all from a day on; a federation's are those of the cooperatives that are created under it. */
    void decide(CooperativeId cooperative, Land land, LocalDate from) {
        decisions(land)
                .forEach((name, value) ->
                        settings.set(cooperative, SettingKey.text(name, ""), new Decision<>(from, value, SOURCE)));
    }

    /** A made-up scheme covers what members keep in a cooperative, from a day on. */
    void cover(CooperativeId cooperative, LocalDate from) {
        settings.set(cooperative, SettingKey.text("protection.scheme", ""), new Decision<>(from, SCHEME, SOURCE));
    }

    /** What an applicant pays before she is a member. */
    static Money entry(Land land, MemberKind kind) {
        return fee(land, kind).plus(firstContribution(land, kind));
    }

    /** What a grown member promises to pay in each month. */
    static Money monthly(Land land) {
        return units(land, land == Land.PERU ? 10 : 25);
    }

    /** What everybody keeps paid in who is a member. */
    static Money firstContribution(Land land, MemberKind kind) {
        return units(
                land,
                switch (kind) {
                    case PERSON -> land == Land.PERU ? 40 : 100;
                    case MINOR -> land == Land.PERU ? 5 : 10;
                    case ORGANISATION -> land == Land.PERU ? 100 : 300;
                });
    }

    private static Map<String, String> decisions(Land land) {
        Map<String, String> decisions = new LinkedHashMap<>();
        for (MemberKind kind : MemberKind.values()) {
            decisions.put("contributions.first-contribution." + kind.code(), text(firstContribution(land, kind)));
            if (fee(land, kind).isPositive()) {
                decisions.put("contributions.entrance-fee." + kind.code(), text(fee(land, kind)));
            }
        }
        decisions.put("contributions.nominal-value", text(units(land, land == Land.PERU ? 20 : 100)));
        decisions.put("contributions.arrears-quotas-max", "2");
        decisions.put("receipts.welfare-due", text(units(land, land == Land.PERU ? 2 : 5)));
        decisions.put("receipts.welfare-arrears-months-max", "3");
        decisions.put("members.number-digits", "6");
        return decisions;
    }

    private static Money fee(Land land, MemberKind kind) {
        return units(
                land,
                switch (kind) {
                    case PERSON -> land == Land.PERU ? 10 : 25;
                    case MINOR -> 0;
                    case ORGANISATION -> land == Land.PERU ? 20 : 50;
                });
    }

    private static Money units(Land land, long units) {
        return Money.of(String.valueOf(units), Currency.getInstance(land.currency()));
    }

    private static String text(Money money) {
        return money.toString();
    }
}
