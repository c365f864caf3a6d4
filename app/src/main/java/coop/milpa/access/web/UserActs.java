package coop.milpa.access.web;

import coop.milpa.access.ChangeRights;
import coop.milpa.access.CreateUser;
import coop.milpa.access.NewUser;
import coop.milpa.access.OpenSessions;
import coop.milpa.access.User;
import coop.milpa.access.Users;
import coop.milpa.access.web.UserText.KnownText;
import coop.milpa.access.web.UserText.LetInText;
import coop.milpa.access.web.UserText.RightsText;
import coop.milpa.api.Answers;
import coop.milpa.api.ApiRefusal;
import coop.milpa.api.EntityTags;
import coop.milpa.api.Fields;
import coop.milpa.api.OneByOne;
import coop.milpa.api.Operation;
import coop.milpa.api.Reply;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.platform.Subject;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What other systems may ask to be done about who may sign in. A password is told in one answer and kept in none. */
@Component
class UserActs {

    private static final int NAME_MAX = 40;
    private static final int FULL_NAME_MAX = 100;
    private static final int BRANCH_MAX = 10;
    private static final int ROLES_MAX = 50;

    private final Users users;
    private final OpenSessions sessions;
    private final AskedUser asked;
    private final Answers answers;

    UserActs(Users users, OpenSessions sessions, AskedUser asked, Answers answers) {
        this.users = users;
        this.sessions = sessions;
        this.asked = asked;
        this.answers = answers;
    }

    /** What somebody is to do, and where. */
    private record Rights(Optional<String> branch, SortedSet<String> roles) {

        static Rights read(Fields fields) {
            return new Rights(
                    fields.optionalText("branch", BRANCH_MAX), new TreeSet<>(fields.texts("roles", ROLES_MAX)));
        }
    }

    /** Somebody who is to be let in. */
    private record Person(String name, String fullName, Rights rights) {

        static Person read(Fields fields) {
            return new Person(
                    fields.text("name", NAME_MAX), fields.text("fullName", FULL_NAME_MAX), Rights.read(fields));
        }
    }

    Operation<?> create() {
        return new OneByOne<>("access.create-user", Person::read, (home, one) -> {
            Person person = one.body();
            var command = new CreateUser(
                    home,
                    person.name(),
                    person.fullName(),
                    person.rights().branch(),
                    person.rights().roles());
            return users.create(command).map(made -> letIn(made, HttpStatus.CREATED));
        });
    }

    Operation<?> reset(User user) {
        return new OneByOne<>(
                "access.reset-password",
                fields -> user,
                (home, one) -> users.reset(home, user.name()).map(made -> letIn(made, HttpStatus.OK)));
    }

    private Reply letIn(NewUser made, HttpStatus status) {
        UserText user = asked.told(made.user());
        return new Reply(status.value(), new KnownText(user, made.signInName()), subject(made.user()))
                .telling(LetInText.of(made, user));
    }

    /** Says anew what she does, if that is as its sender saw it. */
    Operation<?> rights(User user, EntityTags seen) {
        return new OneByOne<>("access.change-rights", Rights::read, (home, one) -> {
            RightsText now = RightsText.of(asked.told(asked.of(home, user.name())));
            if (!seen.name(answers.tag(now))) {
                return Outcome.refused(new ApiRefusal.Stale());
            }
            var command = new ChangeRights(
                    home, user.name(), one.body().branch(), one.body().roles());
            return users.changeRights(command)
                    .map(changed -> Reply.done(RightsText.of(asked.told(changed)), subject(changed)));
        });
    }

    Operation<?> resetSecondFactor(User user) {
        return toUser("access.reset-second-factor", user, users::resetSecondFactor);
    }

    Operation<?> end(User user) {
        return toUser("access.end-user", user, users::end);
    }

    Operation<?> endSessions(User user) {
        return toUser("access.end-sessions", user, (home, name) -> {
            sessions.end(home, user, Optional.empty());
            return Outcome.done(user);
        });
    }

    private Operation<?> toUser(String name, User user, BiFunction<CooperativeId, String, Outcome<User>> work) {
        return new OneByOne<>(
                name,
                fields -> user,
                (home, one) -> work.apply(home, user.name()).map(done -> Reply.done(asked.told(done), subject(done))));
    }

    private static Subject subject(User user) {
        return new Subject("user", user.id().toString());
    }
}
