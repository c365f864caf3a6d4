package coop.milpa.api.web;

import coop.milpa.access.ApiKeys;
import coop.milpa.access.CreateUser;
import coop.milpa.access.MakeApiKey;
import coop.milpa.access.User;
import coop.milpa.access.Users;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.Acting;
import coop.milpa.platform.Actor;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;

/** Users of a cooperative who make keys of their own, and what those write and decide. */
@TestComponent
class HandApiFixture {

    static final String LINES = """
            "lines": [{"code": "101101", "amount": {"value": "%1$s", "currency": "GTQ"}},
                      {"code": "602101", "branch": "001", "amount": {"value": "-%1$s", "currency": "GTQ"}}]""";
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Users users;
    private final ApiKeys keys;

    HandApiFixture(Users users, ApiKeys keys) {
        this.users = users;
        this.keys = keys;
    }

    /** Somebody who may do what a starter role may. */
    User user(CooperativeId home, String... roles) {
        return named(home, "somebody-" + NUMBERS.incrementAndGet(), roles);
    }

    /** One who signs in by a name. */
    User named(CooperativeId home, String name, String... roles) {
        var command = new CreateUser(home, name, "Persona de Prueba", Optional.empty(), new TreeSet<>(List.of(roles)));
        return ApiFixture.done(users.create(command)).user();
    }

    /** A key that she makes by herself, of what she may do herself. */
    String keyOf(User user, String... permissions) {
        var command = new MakeApiKey(
                user.home(),
                "hers-" + NUMBERS.incrementAndGet(),
                new TreeSet<>(List.of(permissions)),
                Duration.ofDays(1),
                Optional.of(user.name()));
        return ApiFixture.done(keys.make(command)).token().text();
    }

    static Acting acting(User user) {
        return new Acting(new Actor(user.id(), Actor.Kind.PERSON, user.fullName()), "page:test");
    }

    static String draft(String amount) {
        return "{\"narrative\": \"Renta de marzo\", " + LINES.formatted(amount) + "}";
    }
}
