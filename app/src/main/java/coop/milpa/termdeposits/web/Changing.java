package coop.milpa.termdeposits.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Confirmation;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import coop.milpa.web.Notices;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages that change a deposit do alike: rehearse, ask whether it is meant, do it, say so. */
@Component
class Changing {

    private final TenantScope tenants;
    private final Notices notices;

    Changing(TenantScope tenants, Notices notices) {
        this.tenants = tenants;
        this.notices = notices;
    }

    /**
     * What is said around a change.
     *
     * @param title  the question
     * @param means  what it means
     * @param button  the act
     * @param told  what was done
     * @param action  where the yes goes
     * @param back  where the deposit is
     */
    record Said(Message title, Message means, Message button, Message told, String action, String back) {}

    <T> String change(
            Cooperative cooperative,
            Form form,
            Model model,
            Supplier<Outcome<T>> work,
            Said said,
            Function<Refusal, String> refused) {
        CooperativeId id = cooperative.id();
        Outcome<T> outcome = form.isConfirmed() ? work.get() : tenants.rehearse(id, work);
        return switch (outcome) {
            case Outcome.Refused<T>(Refusal why) -> refused.apply(why);
            case Outcome.Done<T> done -> {
                if (!form.isConfirmed()) {
                    model.addAttribute("cooperative", cooperative);
                    yield new Confirmation(said.title(), said.means(), said.button(), said.action(), said.back())
                            .show(model, form);
                }
                notices.tell(said.told());
                yield "redirect:" + said.back();
            }
        };
    }
}
