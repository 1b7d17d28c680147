"""The forms about reviews: arranging, postponing, recording, correcting, and the filters of the lists."""
