package coop.milpa.access.web;

import coop.milpa.access.AmountLimit;
import coop.milpa.access.MakeRole;
import coop.milpa.access.Role;
import coop.milpa.access.Roles;
import coop.milpa.access.web.RoleRoutes.RoleText;
import coop.milpa.api.Answers;
import coop.milpa.api.ApiRefusal;
import coop.milpa.api.EntityTags;
import coop.milpa.api.Fields;
import coop.milpa.api.OneByOne;
import coop.milpa.api.Operation;
import coop.milpa.api.Reply;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.platform.Subject;
import java.util.Currency;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What other systems may ask to be done about roles. */
@Component
class RoleActs {

    private static final int NAME_MAX = 60;
    private static final int PERMISSIONS_MAX = 500;

    private final Roles roles;
    private final Answers answers;

    RoleActs(Roles roles, Answers answers) {
        this.roles = roles;
        this.answers = answers;
    }

    /** A role as it is to be. */
    private record Wanted(String name, SortedSet<String> permissions, boolean secondFactor) {

        static Wanted read(Fields fields) {
            return new Wanted(
                    fields.text("name", NAME_MAX),
                    new TreeSet<>(fields.texts("permissions", PERMISSIONS_MAX)),
                    fields.flag("secondFactor"));
        }

        MakeRole in(CooperativeId home) {
            return new MakeRole(home, name, permissions, secondFactor);
        }
    }

    /** How much may be posted under a permission; without amounts the limit is lifted. */
    private record Limited(String permission, Currency currency, Optional<Money> perOperation, Optional<Money> perDay) {

        static Limited read(Fields fields) {
            Currency currency = fields.currency("currency");
            return new Limited(
                    fields.text("permission", NAME_MAX),
                    currency,
                    amount(fields, "perOperation", currency),
                    amount(fields, "perDay", currency));
        }

        private static Optional<Money> amount(Fields fields, String name, Currency currency) {
            Optional<Money> amount = fields.has(name) ? Optional.of(fields.positiveMoney(name)) : Optional.empty();
            if (amount.filter(money -> money.isPositive() && !money.currency().equals(currency))
                    .isPresent()) {
                fields.wrong(name, "other-currency", currency.getCurrencyCode());
            }
            return amount;
        }
    }

    Operation<?> make() {
        return new OneByOne<>(
                "access.make-role",
                Wanted::read,
                (home, one) -> roles.make(one.body().in(home)).map(role -> told(role, HttpStatus.CREATED)));
    }

    /** Says anew what a role is, if that is as its sender saw it. */
    Operation<?> change(String code, EntityTags seen) {
        return new OneByOne<>("access.change-role", Wanted::read, (home, one) -> {
            Optional<Role> now = roles.find(home, code);
            if (now.map(role -> answers.tag(RoleText.of(role)))
                    .filter(seen::name)
                    .isEmpty()) {
                return Outcome.refused(new ApiRefusal.Stale());
            }
            return roles.change(code, one.body().in(home)).map(role -> told(role, HttpStatus.OK));
        });
    }

    Operation<?> limit(String code) {
        return new OneByOne<>("access.limit-role", Limited::read, (home, one) -> {
            Limited body = one.body();
            var limit = new AmountLimit(body.permission(), body.currency(), body.perOperation(), body.perDay());
            return roles.limit(home, code, limit).map(role -> told(role, HttpStatus.OK));
        });
    }

    private static Reply told(Role role, HttpStatus status) {
        return new Reply(status.value(), RoleText.of(role), new Subject("role", role.code()));
    }
}
