package coop.milpa.platform.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Change;
import coop.milpa.platform.Json;
import coop.milpa.platform.Setting;
import coop.milpa.platform.SettingKey;
import coop.milpa.platform.Settings;
import coop.milpa.platform.Subject;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Reads and records what a cooperative has decided. */
@Service
class SettingDesk implements Settings {

    private final TenantScope tenants;
    private final SettingRegister register;
    private final AuditTrail trail;

    SettingDesk(TenantScope tenants, SettingRegister register, AuditTrail trail) {
        this.tenants = tenants;
        this.register = register;
        this.trail = trail;
    }

    @Override
    public <T> T get(CooperativeId cooperative, SettingKey<T> key, LocalDate on) {
        return explain(cooperative, key, on)
                .map(setting -> key.reader().apply(setting.value()))
                .orElse(key.fallback());
    }

    @Override
    public Optional<Setting> explain(CooperativeId cooperative, SettingKey<?> key, LocalDate on) {
        return tenants.read(cooperative, () -> register.on(cooperative, key.name(), on));
    }

    @Override
    public <T> void set(CooperativeId cooperative, SettingKey<T> key, Decision<T> decision) {
        var setting = new Setting(key.name(), decision.from(), written(key, decision.value()), decision.source());
        tenants.run(cooperative, () -> {
            Json before = explain(cooperative, key, decision.from())
                    .map(SettingDesk::json)
                    .orElse(Json.NOTHING);
            register.write(cooperative, setting);
            var subject = new Subject("setting", key.name());
            trail.record(cooperative, new Change(subject, "platform.setting-decided", before, json(setting)));
        });
    }

    @Override
    public List<Setting> all(CooperativeId cooperative) {
        return tenants.read(cooperative, () -> register.all(cooperative));
    }

    /** The text of a value, once it is known that it can be read back. */
    private static <T> String written(SettingKey<T> key, T value) {
        String text = key.writer().apply(value);
        if (!Objects.equals(key.reader().apply(text), value)) {
            throw new IllegalArgumentException(key.name() + " reads '" + text + "' as something else than " + value);
        }
        return text;
    }

    private static Json json(Setting setting) {
        return Json.of(Map.of(
                "from", setting.from().toString(),
                "value", setting.value(),
                "source", setting.source().text(),
                "status", setting.source().status().name()));
    }
}
