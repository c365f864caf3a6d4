package coop.milpa.access.web;

import coop.milpa.access.Level;
import coop.milpa.access.SignedIn;
import coop.milpa.access.SignedIn.Due;
import coop.milpa.web.Viewer;
import java.util.Optional;

/** Whoever is signed in, as pages know her. While something is due first, she may open none. */
record PageViewer(SignedIn who) implements Viewer {

    @Override
    public String name() {
        return who.user().fullName();
    }

    @Override
    public Optional<String> cooperative() {
        return who.level() == Level.COOPERATIVE ? who.code() : Optional.empty();
    }

    @Override
    public boolean may(String permission) {
        return who.due() == Due.NOTHING && who.permissions().contains(permission);
    }
}
