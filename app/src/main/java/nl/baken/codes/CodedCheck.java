package nl.baken.codes;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Checks an answer against its list. */
class CodedCheck implements ConstraintValidator<Coded, String> {

    private final CodeLists lists;
    private final Clock clock;
    private @Nullable CodeList list;

    CodedCheck(CodeLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    @Override
    public void initialize(Coded coded) {
        list = coded.value();
    }

    @Override
    public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
        return code == null || code.isBlank() || (list != null && lists.knows(list, code, LocalDate.now(clock)));
    }
}
