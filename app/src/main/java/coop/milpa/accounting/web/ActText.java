package coop.milpa.accounting.web;

import coop.milpa.accounting.ManualEntry.Act;
import coop.milpa.kernel.ActorId;
import coop.milpa.platform.Actor;
import java.util.Map;

/**
 * Who did it, and when.
 *
 * @param by  the actor's id, the same in the audit trail
 * @param name  of whoever it is
 */
record ActText(String by, String name, String at) {

    static ActText of(Act act, Map<ActorId, Actor> named) {
        return new ActText(
                act.by().toString(), Acts.name(named, act.by()), act.at().toString());
    }
}
