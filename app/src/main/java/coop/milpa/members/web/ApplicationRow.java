package coop.milpa.members.web;

import coop.milpa.members.Application;
import coop.milpa.members.Applications.Stage;

/** An application with the name of whoever applies. */
record ApplicationRow(Application application, String name) {

    Stage stage() {
        return Stage.of(application.state());
    }
}
