package coop.milpa.access.internal;

import coop.milpa.access.AccessRefusal;
import coop.milpa.access.Credentials;
import coop.milpa.access.SecondFactors;
import coop.milpa.access.SessionToken;
import coop.milpa.access.SignIns;
import coop.milpa.access.SignedIn;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.platform.Acting;
import coop.milpa.platform.Actor;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.SecondPerson;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** She comes in through the same door as everybody, with its waiting after wrong passwords, and goes out at once. */
@Service
class SecondPersonDesk implements SecondPerson {

    private final SignIns door;
    private final SecondFactors factors;
    private final CurrentActor current;

    SecondPersonDesk(SignIns door, SecondFactors factors, CurrentActor current) {
        this.door = door;
        this.factors = factors;
        this.current = current;
    }

    @Override
    public <T> Outcome<T> as(CooperativeId cooperative, Shown person, String permission, Supplier<Outcome<T>> work) {
        return switch (door.signIn(new Credentials(person.name(), person.password()), person.address())) {
            case Outcome.Refused<SessionToken> no -> Outcome.refused(no.why());
            case Outcome.Done<SessionToken>(SessionToken token) -> {
                if (door.find(token)
                        .filter(who -> who.due() == SignedIn.Due.CODE)
                        .isEmpty()) {
                    yield inAndOut(cooperative, person, permission, token, work);
                }
                yield switch (factors.pass(token, person.code(), person.address())) {
                    case Outcome.Refused<SessionToken> no -> {
                        door.signOut(token);
                        yield Outcome.refused(no.why());
                    }
                    case Outcome.Done<SessionToken>(SessionToken whole) ->
                        inAndOut(cooperative, person, permission, whole, work);
                };
            }
        };
    }

    private <T> Outcome<T> inAndOut(
            CooperativeId cooperative, Shown person, String permission, SessionToken token, Supplier<Outcome<T>> work) {
        try {
            return door.find(token)
                    .filter(in -> in.due() == SignedIn.Due.NOTHING)
                    .filter(in -> in.user().home().equals(cooperative))
                    .filter(in -> in.permissions().contains(permission))
                    .map(in -> current.as(acting(in, person), work))
                    .orElseGet(() -> Outcome.refused(new AccessRefusal.MayNotHere(person.name())));
        } finally {
            door.signOut(token);
        }
    }

    private static Acting acting(SignedIn in, Shown person) {
        var actor = new Actor(in.user().id(), Actor.Kind.PERSON, in.user().fullName());
        return new Acting(actor, "page:" + person.address());
    }
}
