package nl.baken.network;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Where a shelter can be found, as typed. */
record AddressForm(@NotBlank @Size(max = 500) String address) {

    static final AddressForm EMPTY = new AddressForm("");

    /** Tells nothing of it. */
    @Override
    public String toString() {
        return "AddressForm";
    }
}
