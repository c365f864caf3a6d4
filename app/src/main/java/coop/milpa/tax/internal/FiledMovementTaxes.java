package coop.milpa.tax.internal;

import coop.milpa.kernel.Money;
import coop.milpa.tax.MovementTax;
import coop.milpa.tax.MovementTax.Grounds;
import coop.milpa.tax.MovementTaxes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Taxes on movements by the rates and exemptions of the files that come with the program. */
@Service
class FiledMovementTaxes implements MovementTaxes {

    private final List<LevyRate> rates = LevyFiles.rates();
    private final List<Exemption> exemptions = LevyFiles.exemptions();

    @Override
    public MovementTax of(String country, String operation, Money amount, LocalDate day) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("Movement of " + amount);
        }
        Optional<LevyRate> levy = rates.stream()
                .filter(rate -> rate.country().equals(country) && rate.days().holdsOn(day))
                .findFirst();
        if (levy.isEmpty()) {
            return new MovementTax(Money.zero(amount.currency()), new Grounds.NoTax());
        }
        return exemption(country, operation, day)
                .map(exempt -> new MovementTax(Money.zero(amount.currency()), new Grounds.Exempt(exempt.source())))
                .orElseGet(() -> LevyPolicy.levy(amount, levy.get()));
    }

    private Optional<Exemption> exemption(String country, String operation, LocalDate day) {
        return exemptions.stream()
                .filter(one -> one.country().equals(country))
                .filter(one -> one.operation().equals(operation))
                .filter(one -> one.days().holdsOn(day))
                .findFirst();
    }
}
