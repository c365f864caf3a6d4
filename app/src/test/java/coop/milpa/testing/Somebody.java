package coop.milpa.testing;

import coop.milpa.web.Viewer;
import java.util.Optional;
import java.util.Set;

/** Somebody who is signed in, where a test runs pages without the module that signs people in. */
public record Somebody(Set<String> permissions) implements Viewer {

    public Somebody {
        permissions = Set.copyOf(permissions);
    }

    public Somebody(String... permissions) {
        this(Set.of(permissions));
    }

    @Override
    public String name() {
        return "Ana Somebody";
    }

    @Override
    public Optional<String> cooperative() {
        return Optional.empty();
    }

    @Override
    public boolean may(String permission) {
        return permissions.contains(permission);
    }
}
