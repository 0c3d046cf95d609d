package app.carnet.foundation;

import jakarta.enterprise.context.RequestScoped;

/** Where the current request comes from; a job's comes from nowhere. */
@RequestScoped
public class Caller {

    private String address;

    /** The network address of the other side, or null outside a request. */
    public String getAddress() {
        return address;
    }

    void setAddress(String address) {
        this.address = address;
    }
}
