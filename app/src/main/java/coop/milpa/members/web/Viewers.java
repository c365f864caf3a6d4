package coop.milpa.members.web;

import coop.milpa.web.Viewer;

/** Asks what whoever looks at a page may see. */
final class Viewers {

    private Viewers() {}

    static boolean may(String permission) {
        return Viewer.ofThisRequest().filter(viewer -> viewer.may(permission)).isPresent();
    }
}
