package coop.milpa.access.internal;

import coop.milpa.access.ApiKey;
import coop.milpa.access.ApiKeyRefusal;
import coop.milpa.access.ApiKeyToken;
import coop.milpa.access.ApiKeys;
import coop.milpa.access.MakeApiKey;
import coop.milpa.access.NewApiKey;
import coop.milpa.access.SignedIn;
import coop.milpa.access.User;
import coop.milpa.access.internal.ApiKeyRegister.Maker;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.TenantScope;
import coop.milpa.web.Permission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Lets other systems in and out. */
@Service
class ApiKeyDesk implements ApiKeys {

    /** Being seen is written down no more often: most requests then write nothing. */
    private static final Duration SEEN_AGAIN = Duration.ofMinutes(1);

    private final ApiKeyRegister register;
    private final ApiKeyCache cache;
    private final ApiKeyRecords records;
    private final ObjectProvider<Permission> declared;
    private final Homes homes;
    private final TenantScope tenants;
    private final CurrentActor current;
    private final Clock clock;

    ApiKeyDesk(
            ApiKeyRegister register,
            ApiKeyCache cache,
            ApiKeyRecords records,
            ObjectProvider<Permission> declared,
            Homes homes,
            TenantScope tenants,
            CurrentActor current,
            Clock clock) {
        this.register = register;
        this.cache = cache;
        this.records = records;
        this.declared = declared;
        this.homes = homes;
        this.tenants = tenants;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public Outcome<NewApiKey> make(MakeApiKey command) {
        Set<String> all = declared.stream().map(Permission::name).collect(Collectors.toSet());
        return tenants.write(command.home(), () -> {
            Optional<Maker> maker = command.maker().flatMap(name -> register.maker(command.home(), name));
            Set<String> hers = maker.map(Maker::permissions).orElse(Set.of());
            Optional<ApiKeyRefusal> refusal = ApiKeyPolicy.forbids(command, all)
                    .or(() -> command.maker().flatMap(name -> ApiKeyPolicy.forbids(command, name, hers)));
            return refusal.isPresent()
                    ? Outcome.refused(refusal.get())
                    : add(
                            command,
                            maker.map(Maker::id).orElse(current.get().actor().id()));
        });
    }

    private Outcome<NewApiKey> add(MakeApiKey command, ActorId maker) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var key = new ApiKey(
                ActorId.next(),
                command.home(),
                command.name(),
                List.copyOf(command.permissions()),
                maker,
                now,
                now.plus(command.lasts()),
                Optional.empty(),
                Optional.empty());
        ApiKeyToken token = ApiKeyToken.next(command.home());
        if (!register.add(key, token)) {
            return Outcome.refused(new ApiKeyRefusal.KeyNameTaken(command.name()));
        }
        records.made(key, command.maker());
        return Outcome.done(new NewApiKey(key, token));
    }

    @Override
    public Outcome<ApiKey> revoke(CooperativeId home, String name) {
        Optional<ApiKey> revoked = tenants.write(home, () -> {
            Optional<ApiKey> found = register.byName(home, name);
            found.filter(key -> key.revokedAt().isEmpty()).ifPresent(key -> {
                register.revoke(key, clock.instant());
                records.revoked(key);
            });
            return found.flatMap(key -> register.byName(home, name));
        });
        revoked.ifPresent(key -> cache.forget(key.id()));
        return revoked.map(Outcome::done).orElseGet(() -> Outcome.refused(new ApiKeyRefusal.UnknownKey(name)));
    }

    @Override
    public List<ApiKey> of(CooperativeId home) {
        return tenants.read(home, () -> register.of(home));
    }

    @Override
    public Optional<SignedIn> find(ApiKeyToken token) {
        Instant now = clock.instant();
        return cache.find(token, now).or(() -> read(token, now));
    }

    private Optional<SignedIn> read(ApiKeyToken token, Instant now) {
        var reading = new ApiKeyCache.Reading(now, cache.revocations());
        CooperativeId home = token.secret().home();
        Optional<ApiKey> found = tenants.read(home, () -> register.bySecret(token))
                .filter(key -> key.revokedAt().isEmpty() && now.isBefore(key.expiresAt()));
        found.filter(key -> key.usedAt()
                        .filter(at -> at.plus(SEEN_AGAIN).isAfter(now))
                        .isEmpty())
                .ifPresent(key -> tenants.run(home, () -> register.used(key, now)));
        return found.map(key -> {
            SignedIn who = signedIn(key);
            cache.keep(token, who, key.expiresAt(), reading);
            return who;
        });
    }

    private SignedIn signedIn(ApiKey key) {
        var user = new User(key.id(), key.home(), key.name(), key.name(), Optional.empty(), List.of(), false);
        return new SignedIn(
                user, homes.level(key.home()), homes.code(key.home()), Set.copyOf(key.permissions()), false);
    }
}
