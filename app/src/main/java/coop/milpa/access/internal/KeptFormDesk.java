package coop.milpa.access.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import coop.milpa.access.KeptForm;
import coop.milpa.access.KeptForms;
import coop.milpa.access.SessionToken;
import coop.milpa.access.SignedIn;
import coop.milpa.access.User;
import coop.milpa.platform.Seals;
import coop.milpa.platform.TenantScope;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Keeps forms, sealed, as browsers write them: {@code name=value&name=value}, after a line with the path and one with
 * the names of files.
 */
@Service
class KeptFormDesk implements KeptForms {

    /** Longer ago than that is not found, and swept when somebody of the home signs in. */
    static final Duration KEPT_FOR = Duration.ofHours(12);

    private static final int LENGTH_MAX = 32_000;
    private static final String LINE_END = "\n";

    private final KeptFormRegister register;
    private final SessionRegister sessions;
    private final Seals seals;
    private final TenantScope tenants;
    private final Clock clock;

    KeptFormDesk(KeptFormRegister register, SessionRegister sessions, Seals seals, TenantScope tenants, Clock clock) {
        this.register = register;
        this.sessions = sessions;
        this.seals = seals;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public boolean keep(SessionToken ended, KeptForm form) {
        byte[] text = written(form).getBytes(UTF_8);
        if (text.length > LENGTH_MAX) {
            return false;
        }
        return tenants.write(ended.home(), () -> {
            Optional<User> owner = sessions.owner(ended);
            owner.ifPresent(user -> register.keep(user, seals.seal(purpose(user), text), clock.instant()));
            return owner.isPresent();
        });
    }

    @Override
    public Optional<KeptForm> find(SignedIn who) {
        User user = who.user();
        return tenants.read(
                        user.home(), () -> register.find(user, clock.instant().minus(KEPT_FOR)))
                .flatMap(kept -> seals.open(purpose(user), kept))
                .map(text -> read(new String(text, UTF_8)));
    }

    @Override
    public void forget(SignedIn who) {
        tenants.run(who.user().home(), () -> register.forget(who.user()));
    }

    private static String purpose(User user) {
        return "access.kept-form:" + user.id();
    }

    private static String written(KeptForm form) {
        String fields = form.fields().entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> pair(field.getKey(), value)))
                .collect(Collectors.joining("&"));
        String files = form.files().stream()
                .map(name -> URLEncoder.encode(name, UTF_8))
                .collect(Collectors.joining("&"));
        return String.join(LINE_END, form.path(), files, fields);
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, UTF_8) + "=" + URLEncoder.encode(value, UTF_8);
    }

    private static KeptForm read(String text) {
        String[] lines = text.split(LINE_END, -1);
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String pair : lines[lines.length - 1].split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                String name = URLDecoder.decode(pair.substring(0, equals), UTF_8);
                String value = URLDecoder.decode(pair.substring(equals + 1), UTF_8);
                fields.computeIfAbsent(name, unknown -> new ArrayList<>()).add(value);
            }
        }
        String named = lines.length > 2 ? lines[1] : "";
        List<String> files = Arrays.stream(named.split("&", -1))
                .map(name -> URLDecoder.decode(name, UTF_8))
                .filter(name -> !name.isEmpty())
                .toList();
        return new KeptForm(lines[0], fields, files);
    }
}
