package coop.milpa.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.platform.AuditQuery;
import coop.milpa.platform.AuditTrail;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import coop.milpa.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Systems are let in by keys, for so long, to do so much, until somebody takes them back. */
@ModuleTest
class ApiKeysTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Duration YEAR = Duration.ofDays(365);

    private final ApiKeys keys;
    private final Users users;
    private final Cooperatives cooperatives;
    private final AuditTrail audit;
    private final TestDatabase.Owner owner;
    private CooperativeId home;

    ApiKeysTests(ApiKeys keys, Users users, Cooperatives cooperatives, AuditTrail audit, TestDatabase.Owner owner) {
        this.keys = keys;
        this.users = users;
        this.cooperatives = cooperatives;
        this.audit = audit;
        this.owner = owner;
        this.home = cooperative();
    }

    @BeforeEach
    void anotherCooperative() {
        home = cooperative();
    }

    @Test
    void aKeyLetsItsSystemInWithWhatItWasGiven() {
        NewApiKey made = made("core", "figures.read");
        SignedIn who = keys.find(made.token()).orElseThrow();
        assertThat(who.user().id()).isEqualTo(made.key().id());
        assertThat(who.permissions()).containsExactly("figures.read");
        assertThat(who.mustChange()).isFalse();
        assertThat(ApiKeyToken.parse(made.token().text())).contains(made.token());
        assertThat(made.token().text()).startsWith("milpa_").hasSize(70);
        assertThat(keys.find(ApiKeyToken.next(home))).isEmpty();
    }

    @Test
    void theSecretIsNowhereButInTheHandsOfWhoeverMadeIt() {
        NewApiKey made = made("core", "figures.read");
        String secret = made.token().secret().secret();
        assertThat(made.token()).hasToString("ApiKeyToken");
        String row = owner.jdbc()
                .sql("select k::text from access.api_key k where key_id = ?")
                .param(made.key().id().value())
                .query((found, n) -> found.getString(1))
                .single();
        assertThat(row)
                .doesNotContain(secret)
                .contains(HexFormat.of().formatHex(made.token().secret().hash()));
        assertThat(audit.read(home, AuditQuery.latest(new AuditQuery.All(), 10)).records())
                .anyMatch(record -> record.change().action().equals("access.api-key-made"))
                .noneMatch(record -> record.change().after().text().contains(secret));
    }

    @Test
    void whatWasTakenBackOpensNothingAtOnce() {
        NewApiKey made = made("core", "figures.read");
        assertThat(keys.find(made.token())).isPresent();
        assertThat(done(keys.revoke(home, "core")).revokedAt()).isPresent();
        assertThat(keys.find(made.token())).isEmpty();
        assertThat(done(keys.revoke(home, "core")).revokedAt()).isPresent();
        assertThat(keys.revoke(home, "other")).isEqualTo(Outcome.refused(new ApiKeyRefusal.UnknownKey("other")));
    }

    @Test
    void whatHasExpiredOpensNothing() {
        NewApiKey made = made("core", "figures.read");
        owner.jdbc()
                .sql(
                        "update access.api_key set made_at = '2020-01-01', expires_at = '2026-03-02 12:00:00Z' where key_id = ?")
                .param(made.key().id().value())
                .update();
        assertThat(keys.find(made.token())).isEmpty();
    }

    @Test
    void beingSeenIsWrittenDownOnceAMinuteAtMost() {
        var now = Instant.parse("2026-03-02T12:00:00Z");
        NewApiKey justNow = seen(made("just-now", "figures.read"), now.minusSeconds(59));
        NewApiKey before = seen(made("before", "figures.read"), now.minusSeconds(60));
        assertThat(keys.find(justNow.token())).isPresent();
        assertThat(keys.find(before.token())).isPresent();
        assertThat(keys.of(home))
                .extracting(ApiKey::name, key -> key.usedAt().orElseThrow())
                .containsExactly(tuple("before", now), tuple("just-now", now.minusSeconds(59)));
    }

    @Test
    void nobodyGivesWhatSheHasNot() {
        user("ada", "administrator");
        user("tito", "teller");
        assertThat(done(keys.make(command("aa", Optional.of("ada"), "figures.read", "access.api-keys")))
                        .key()
                        .permissions())
                .containsExactly("access.api-keys", "figures.read");
        assertThat(keys.make(command("b", Optional.of("ada"), "books.read")))
                .isEqualTo(Outcome.refused(new ApiKeyRefusal.BadKeyName("b")));
        assertThat(keys.make(command("bb", Optional.of("ada"), "books.read")))
                .isEqualTo(Outcome.refused(new ApiKeyRefusal.MoreThanMaker("books.read", "ada")));
        assertThat(keys.make(command("cc", Optional.of("tito"), "figures.read")))
                .isEqualTo(Outcome.refused(new ApiKeyRefusal.NotAMaker("tito")));
        assertThat(keys.make(command("dd", Optional.of("nadie"), "figures.read")))
                .isEqualTo(Outcome.refused(new ApiKeyRefusal.NotAMaker("nadie")));
    }

    @Test
    void aKeyHasAPlainNameOnceAnEndAndKnownPermissions() {
        made("core", "figures.read");
        assertThat(keys.make(command("core", Optional.empty(), "figures.read")))
                .isEqualTo(Outcome.refused(new ApiKeyRefusal.KeyNameTaken("core")));
        assertThat(keys.make(command("ñu", Optional.empty(), "figures.read")))
                .isEqualTo(Outcome.refused(new ApiKeyRefusal.BadKeyName("ñu")));
        assertThat(keys.make(command("none", Optional.empty())))
                .isEqualTo(Outcome.refused(new ApiKeyRefusal.NoPermission()));
        assertThat(keys.make(command("made-up", Optional.empty(), "gold.make")))
                .matches(outcome -> outcome instanceof Outcome.Refused<NewApiKey>(var why)
                        && why.code().equals("access.unknown-key-permission"));
        var forEver = new MakeApiKey(
                home, "long", new TreeSet<>(List.of("figures.read")), Duration.ofDays(733), Optional.empty());
        assertThat(keys.make(forEver)).isEqualTo(Outcome.refused(new ApiKeyRefusal.BadKeyLife(732)));
    }

    @Test
    void anothersKeysAreNotThere() {
        made("core", "figures.read");
        assertThat(keys.of(cooperative())).isEmpty();
    }

    private NewApiKey seen(NewApiKey made, Instant at) {
        owner.jdbc()
                .sql("update access.api_key set made_at = '2020-01-01', used_at = ? where key_id = ?")
                .param(at.atOffset(ZoneOffset.UTC))
                .param(made.key().id().value())
                .update();
        return made;
    }

    private NewApiKey made(String name, String... permissions) {
        return done(keys.make(command(name, Optional.empty(), permissions)));
    }

    private MakeApiKey command(String name, Optional<String> maker, String... permissions) {
        return new MakeApiKey(home, name, new TreeSet<>(List.of(permissions)), YEAR, maker);
    }

    private void user(String name, String role) {
        done(users.create(new CreateUser(home, name, name, Optional.empty(), new TreeSet<>(List.of(role)))));
    }

    private CooperativeId cooperative() {
        String code = "LL" + NUMBERS.incrementAndGet();
        return done(cooperatives.create(
                        new CreateCooperative(code, "Llaves " + code, "GT", "GTQ", TestClock.TODAY, Choices.none())))
                .id();
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }
}
