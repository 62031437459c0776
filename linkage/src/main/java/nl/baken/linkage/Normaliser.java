package nl.baken.linkage;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns what was written down into a profile. */
class Normaliser {

    private final Vocabularies vocabularies;

    Normaliser(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    final Profile profile(Description description) {
        Term occupation = term(Letters.plain(description.text(Field.OCCUPATION)), Domain.OCCUPATION);
        Name business = name(Name.plainBusiness(description.text(Field.BUSINESS_NAME)), Domain.BUSINESS);
        return new Profile(
                name(Name.plainGiven(description.text(Field.GIVEN_NAME)), Domain.GIVEN),
                name(Name.plainFamily(description.text(Field.FAMILY_NAME)), Domain.FAMILY),
                birthDate(description.text(Field.BIRTH_DATE)),
                gender(description.text(Field.GENDER)),
                address(description),
                contacts(description),
                occupation == null && business == null ? null : new Trade(occupation, business));
    }

    private @Nullable Address address(Description description) {
        String postcode = Address.plainPostcode(description.text(Field.POSTCODE));
        Address address = new Address(
                term(Address.plainStreet(description.text(Field.STREET)), Domain.STREET),
                shared(Address.plainNumber(description.text(Field.HOUSE_NUMBER))),
                term(postcode, Domain.POSTCODE),
                term(Address.area(postcode), Domain.AREA),
                name(Letters.plain(description.text(Field.PLACE)), Domain.PLACE));
        return address.isEmpty() ? null : address;
    }

    private Contacts contacts(Description description) {
        String number = Numbers.number(description.text(Field.PERSONAL_NUMBER));
        String mail = description.text(Field.EMAIL);
        return new Contacts(
                term(Numbers.phone(description.text(Field.PHONE)), Domain.PHONE),
                mail.isBlank() ? null : Email.of(mail, it -> find(it, Domain.EMAIL)),
                term(Numbers.plate(description.text(Field.PLATE)), Domain.PLATE),
                term(
                        number.isEmpty() ? Numbers.number(description.text(Field.BUSINESS_NUMBER)) : number,
                        Domain.NUMBER),
                term(Online.handle(description.text(Field.HANDLE)), Domain.HANDLE),
                term(Online.address(description.text(Field.AD)), Domain.AD));
    }

    private @Nullable BirthDate birthDate(String text) {
        BirthDate date = text.isBlank() ? null : BirthDate.of(text, this::find);
        return date == null ? null : shared(date);
    }

    private @Nullable Term term(String plain, Domain domain) {
        return plain.isEmpty() ? null : find(plain, domain);
    }

    private @Nullable Name name(String plain, Domain domain) {
        return plain.isEmpty() ? null : newName(plain, domain);
    }

    /** A term that nothing is remembered of. */
    Term find(String plain, Domain domain) {
        return vocabularies.of(domain).find(plain);
    }

    Name newName(String plain, Domain domain) {
        Function<String, Term> terms = it -> find(it, domain);
        return domain == Domain.GIVEN ? Name.given(plain, terms) : Name.family(plain, terms);
    }

    String shared(String text) {
        return text;
    }

    BirthDate shared(BirthDate date) {
        return date;
    }

    private static char gender(String text) {
        String plain = Letters.plain(text);
        if (plain.isEmpty()) {
            return 0;
        }
        return switch (plain.charAt(0)) {
            case 'm' -> 'm';
            case 'v', 'f', 'w' -> 'v';
            default -> 0;
        };
    }
}
