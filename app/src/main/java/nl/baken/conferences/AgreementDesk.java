package nl.baken.conferences;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of an agreement: whoever has it does it or gives it back, the chair follows it until there is an end. */
@Service
@Transactional
public class AgreementDesk {

    private final Agreements agreements;
    private final Words words;
    private final Periods periods;

    AgreementDesk(Agreements agreements, Words words, Periods periods) {
        this.agreements = agreements;
        this.words = words;
        this.periods = periods;
    }

    /** It is done; what the holder would tell the person was told, or is not for a reason. */
    public void finish(AgreementId id, Telling telling, String note) {
        Agreement agreement = agreements.at(id, Move.FINISH);
        agreements.keep(agreement.finished(telling));
        words.say(id, agreement.about().subject(), Words.Kind.CLOSING, note);
    }

    /** Whoever has it cannot do it, and says why: the chair decides how it goes on. */
    public void giveBack(AgreementId id, String why) {
        Agreement agreement = agreements.at(id, Move.RETURN);
        agreements.keep(agreement.returned());
        words.say(id, agreement.about().subject(), Words.Kind.RETURN, why);
    }

    /** Gives it so many working days from today. */
    public void renew(AgreementId id, int days) {
        Agreement agreement = agreements.at(id, Move.RENEW);
        agreements.keep(agreement.renewed(periods.after(days)));
    }

    public void withdraw(AgreementId id, String why) {
        Agreement agreement = agreements.at(id, Move.WITHDRAW);
        agreements.keep(agreement.withdrawn());
        words.say(id, agreement.about().subject(), Words.Kind.CLOSING, why);
    }

    /** The chair told the person, or says why not. */
    public void tell(AgreementId id, Telling telling) {
        agreements.keep(agreements.at(id, Move.TELL).told(telling));
    }
}
