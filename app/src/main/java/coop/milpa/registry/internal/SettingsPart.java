package coop.milpa.registry.internal;

import coop.milpa.platform.Setting;
import coop.milpa.platform.SettingKey;
import coop.milpa.platform.Settings;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.CooperativeTemplatePart;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the federation has decided, for its new cooperative too; where and when each works is its own. */
@Component
@Order(10)
class SettingsPart implements CooperativeTemplatePart {

    private static final String OF_THE_PLACE = "platform.";

    private final Settings settings;

    SettingsPart(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Consumer<Cooperative> from(Cooperative federation) {
        List<Setting> decided = settings.all(federation.id()).stream()
                .filter(setting -> !setting.name().startsWith(OF_THE_PLACE))
                .toList();
        return cooperative -> decided.forEach(setting -> settings.set(
                cooperative.id(),
                SettingKey.text(setting.name(), ""),
                new Settings.Decision<>(setting.from(), setting.value(), setting.source())));
    }
}
