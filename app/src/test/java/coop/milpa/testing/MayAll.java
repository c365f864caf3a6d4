package coop.milpa.testing;

import coop.milpa.web.Viewer;
import java.util.Optional;

/** Somebody with every permission, for what a page shows by permission. */
public record MayAll() implements Viewer {

    /** Under which name a request has its viewer. */
    public static final String ATTRIBUTE = Viewer.class.getName();

    @Override
    public String name() {
        return "Ana";
    }

    @Override
    public Optional<String> cooperative() {
        return Optional.empty();
    }

    @Override
    public boolean may(String permission) {
        return true;
    }
}
