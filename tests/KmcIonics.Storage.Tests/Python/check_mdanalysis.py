"""Reads the trajectory of a file by MDAnalysis and compares with what h5py finds in it."""
import sys
import warnings

warnings.filterwarnings("ignore")

import h5py
import MDAnalysis
import numpy as np

path = sys.argv[1]
with h5py.File(path) as file:
    ions = file["particles/ions"]
    positions = ions["position/value"][:]
    times = ions["position/time"][:]
    edges = ions["box/edges/value"][0]
    hops = file["observables/hops/value"][:]

universe = MDAnalysis.Universe.empty(positions.shape[1], trajectory=False)
universe.load_new(path, format="H5MD")
assert len(universe.trajectory) == len(positions) > 1
for frame in universe.trajectory:
    assert np.allclose(frame.positions, positions[frame.frame], atol=1e-4)
    assert np.isclose(frame.time, times[frame.frame], rtol=1e-12)
    assert np.allclose(frame.dimensions[:3], np.linalg.norm(edges, axis=1), rtol=1e-6)
    assert (frame.data["hops"] == hops[frame.frame]).all()
assert universe.trajectory.units["length"] == "Angstrom" and universe.trajectory.units["time"] == "ps"
print("checked")
