package coop.milpa.access.internal;

import coop.milpa.access.Level;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.Network;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.Grade;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whom people work for, and how that stands behind their name: {@code ana@el-maizal}. */
@Component
class Homes {

    private static final char BEFORE_HOME = '@';

    private final Cooperatives cooperatives;
    private final Branches branches;

    Homes(Cooperatives cooperatives, Branches branches) {
        this.cooperatives = cooperatives;
        this.branches = branches;
    }

    /** What someone typed as her name: who, and at which home. */
    record Typed(CooperativeId home, String name) {}

    /** Reads it; none if there is no such home. Phones begin with a capital letter, so case does not matter. */
    Optional<Typed> read(String given) {
        String text = given.strip();
        int at = text.lastIndexOf(BEFORE_HOME);
        String name = (at < 0 ? text : text.substring(0, at)).toLowerCase(Locale.ROOT);
        if (at < 0) {
            return Optional.of(new Typed(Network.ID, name));
        }
        String code = text.substring(at + 1);
        return Stream.of(code, code.toUpperCase(Locale.ROOT), code.toLowerCase(Locale.ROOT))
                .map(cooperatives::byCode)
                .flatMap(Optional::stream)
                .findFirst()
                .map(home -> new Typed(home.id(), name));
    }

    String signInName(CooperativeId home, String name) {
        return code(home).map(code -> name + BEFORE_HOME + code).orElse(name);
    }

    /** None for people of the network. */
    Optional<String> code(CooperativeId home) {
        return home.equals(Network.ID)
                ? Optional.empty()
                : cooperatives.byId(home).map(Cooperative::code);
    }

    Level level(CooperativeId home) {
        if (home.equals(Network.ID)) {
            return Level.NETWORK;
        }
        boolean ofPeople = cooperatives
                .byId(home)
                .map(Cooperative::grade)
                .filter(Grade.FIRST::equals)
                .isPresent();
        return ofPeople ? Level.COOPERATIVE : Level.FEDERATION;
    }

    /** Every home that there is, the network first. */
    Stream<CooperativeId> all() {
        return Stream.concat(Stream.of(Network.ID), cooperatives.all().stream().map(Cooperative::id));
    }

    Optional<Branch> branch(CooperativeId home, String code) {
        return branches.of(home).stream()
                .filter(branch -> branch.code().equals(code))
                .findFirst();
    }
}
