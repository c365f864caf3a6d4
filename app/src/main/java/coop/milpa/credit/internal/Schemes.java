package coop.milpa.credit.internal;

import coop.milpa.credit.ProvisionScheme;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.SettingKey;
import coop.milpa.platform.Settings;
import coop.milpa.registry.Cooperatives;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** By which scheme loans of a cooperative are classified: what it has decided, or what is usual in its country. */
@Component
class Schemes {

    /** The code of a scheme; empty for the one that is usual in the country. */
    static final SettingKey<String> DECIDED = SettingKey.of("credit.provision-scheme", "", Schemes::known);

    private static final String ELSEWHERE = "WOCCU-PEARLS";
    private static final List<ProvisionScheme> ALL = SchemeFiles.schemes();
    private static final Map<String, String> USUAL = SchemeFiles.usual();

    private final Settings settings;
    private final Cooperatives cooperatives;

    Schemes(Settings settings, Cooperatives cooperatives) {
        this.settings = settings;
        this.cooperatives = cooperatives;
    }

    ProvisionScheme of(CooperativeId cooperative, LocalDate day) {
        String decided = settings.get(cooperative, DECIDED, day);
        return decided.isEmpty() ? on(usual(cooperative), day) : on(decided, day);
    }

    private String usual(CooperativeId cooperative) {
        return cooperatives
                .byId(cooperative)
                .map(one -> USUAL.getOrDefault(one.country(), ELSEWHERE))
                .orElse(ELSEWHERE);
    }

    static List<ProvisionScheme> all(LocalDate day) {
        return ALL.stream()
                .map(ProvisionScheme::code)
                .distinct()
                .map(code -> on(code, day))
                .toList();
    }

    /** The version that holds on a day; the first one before it. */
    static ProvisionScheme on(String code, LocalDate day) {
        List<ProvisionScheme> versions = ALL.stream()
                .filter(scheme -> scheme.code().equals(code))
                .sorted(Comparator.comparing(ProvisionScheme::validFrom))
                .toList();
        return versions.stream()
                .filter(scheme -> !scheme.validFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseGet(versions::getFirst);
    }

    private static String known(String text) {
        String code = text.strip();
        if (!code.isEmpty() && ALL.stream().noneMatch(scheme -> scheme.code().equals(code))) {
            throw new IllegalArgumentException("No scheme is called '" + code + "'");
        }
        return code;
    }
}
