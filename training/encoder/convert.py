"""Reads BERT-base cased out of its TensorFlow saved model, as plain arrays.

    python convert.py SAVED_MODEL OUT.npz

Run with tensorflow-cpu alone: it and PyTorch clash in one process.
"""

import sys

import numpy as np
import tensorflow as tf

reader = tf.train.load_checkpoint(f"{sys.argv[1]}/variables/variables")
arrays = {}
for name in reader.get_variable_to_shape_map():
    if "bert" in name and "adam" not in name.lower() and "cls/" not in name:
        arrays[name[name.index("bert/") + 5 :]] = reader.get_tensor(name)
np.savez(sys.argv[2], **arrays)
print(len(arrays), "arrays")
